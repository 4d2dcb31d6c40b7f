import { messages } from "../templates/messages/messages.ts";

/** The segments of addresses by language: the languages that the interface speaks. */
export const segments = Object.fromEntries(
  Object.entries(messages).map(([language, { segments }]) => [language, segments]),
);
