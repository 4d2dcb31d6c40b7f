import { z } from "zod";
import { choice, email, flag, language, list, localised, localisedUrl, name, pastDate, url, words } from "./scalars.ts";

export const conformities = ["full", "partial", "none"] as const;
export type Conformity = (typeof conformities)[number];

/** Why content is not accessible; with the last two the law allows it. */
const exceptions = ["non-compliance", "disproportionate-burden", "not-covered"] as const;
export type Exception = (typeof exceptions)[number];

/** The success criteria of WCAG 2.1 at the levels A and AA, which EN 301 549 asks of a website. */
const successCriteria = [
  ...["1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.3.5"],
  ...["1.4.1", "1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13"],
  ...["2.1.1", "2.1.2", "2.1.4", "2.2.1", "2.2.2", "2.3.1"],
  ...["2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.4.5", "2.4.6", "2.4.7", "2.5.1", "2.5.2", "2.5.3", "2.5.4"],
  ...["3.1.1", "3.1.2", "3.2.1", "3.2.2", "3.2.3", "3.2.4", "3.3.1", "3.3.2", "3.3.3", "3.3.4"],
  ...["4.1.1", "4.1.2", "4.1.3"],
];

/**
 * `accessibility` in `content/site.yaml`: what the accessibility statement says. The Act on the Provision of Digital Services (306/2019)
 * and the Commission Implementing Decision (EU) 2018/1523 say what belongs into one. `example: true` marks what nobody answers for yet.
 */
export const accessibility = z.strictObject({
  provider: z.strictObject({ name: localised(120), url: url.optional(), example: flag.optional() }),
  scope: localised(200),
  conformity: choice(conformities, "state of conformity"),
  inaccessible: list(
    z.strictObject({
      wcag: choice(successCriteria, "criterion of WCAG 2.1 at level A or AA"),
      text: localised(600),
      reason: choice(exceptions, "reason why content is not accessible"),
      alternative: localised(400).optional(),
    }),
  ).optional(),
  assessed: z.strictObject({
    how: choice(["self", "external"], "way to assess"),
    by: name(120).optional(),
    date: pastDate,
  }),
  reviewed: pastDate,
  feedback: z.strictObject({ email: email.optional(), url: url.optional(), example: flag.optional() }),
  authority: z.strictObject({
    name: localised(120),
    unit: localised(160).optional(),
    url: localisedUrl,
    email: email.optional(),
    phone: words(40).optional(),
    address: localised(200).optional(),
  }),
  law: z.strictObject({ name: localised(200), url: z.record(language, url).optional() }),
});
export type Accessibility = z.infer<typeof accessibility>;
