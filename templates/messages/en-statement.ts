import type { Conformity, Exception } from "../../src/core/schema/statement.ts";

/** The words of the accessibility statement, after the model of the Finnish supervisory authority. */
export const statement = {
  title: "Accessibility statement",
  lead: "How accessible this site is, what is not accessible, and how to tell us about it.",
  exampleProvider: "The service provider named here is an example: no organisation has taken the site into use yet.",
  appliesTo: "This accessibility statement applies to the following service.",
  service: "Service",
  provider: "Service provider",
  law: "Applicable law",

  state: "State of accessibility of the digital service",
  conformity: {
    full: "The service meets the accessibility requirements.",
    partial: "The service meets the accessibility requirements in part.",
    none: "The service does not meet the accessibility requirements.",
  } satisfies Record<Conformity, string>,
  standard:
    "The requirements are the success criteria of the Web Content Accessibility Guidelines (WCAG) 2.1 at the levels A and AA, as required by the standard EN\u00a0301\u00a0549.",

  inaccessible: "Content that is not accessible",
  nothingInaccessible: "We know of no content that does not meet the accessibility requirements.",
  criterion: (number: string) => `WCAG 2.1, criterion ${number}`,
  exceptions: {
    "non-compliance": "It does not meet the requirement yet.",
    "disproportionate-burden": "Meeting the requirement would be a disproportionate burden for the time being.",
    "not-covered": "The law does not cover this content.",
  } satisfies Record<Exception, string>,
  alternative: "What you can do instead:",

  assessment: "How accessibility was assessed",
  self: (by: string | undefined) =>
    `We have assessed the accessibility of the service ourselves${by ? ` (${by})` : ""}.`,
  external: (by: string | undefined) =>
    `The accessibility of the service has been assessed by ${by ?? "an external organisation of experts"}.`,
  assessedOn: "Day of the assessment:",
  reviewedOn: "This statement was drawn up or last reviewed:",

  feedback: "Did you notice a shortcoming in accessibility?",
  tellUs:
    "Tell us, and we will do our best to put it right. You can also ask for content in a form that you can use. You will get an answer within 14 days.",
  exampleFeedback: "The address given here is an example: nobody reads what is sent to it.",
  byEmail: "E-mail:",
  byForm: "Feedback form:",

  supervision: "Supervisory authority",
  complaint:
    "If you notice a problem, give feedback to us first. If you are not satisfied with the answer, or get none within two weeks, you can submit a complaint or a request for clarification to the supervisory authority. Its website explains how to do so and how the matter is handled.",
  contactDetails: "Contact details of the supervisory authority",
  phone: "Telephone:",
  website: "Website:",

  measures: "What we do for accessibility",
  measuresTaken: [
    "Every page works without JavaScript.",
    "Everything can be reached and used with the keyboard, and the place of the focus is easy to see.",
    "Text has a contrast of at least 7:1 against its ground, on a light and on a dark screen.",
    "Nothing is said by colour alone, and pages hold no pictures that would have to be described.",
    "Pages can be enlarged and read on a narrow screen, and printed without menus.",
  ],

  contact: "Whom to write to",
};

/** English is the model: a text that another language lacks is a type error. */
export type StatementWords = typeof statement;
