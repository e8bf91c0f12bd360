// What the scripts of the pages share, and what the browser has that the types of the checker do not know yet.

/** Reads a page of this desk that a script has fetched; `frame/desk-page.js`, which stands in every page, sets it. */
declare var deskPage: (words: string) => Document;

/** Trusted Types, where the browser has them. */
declare var trustedTypes:
  | { createPolicy(name: string, rules: { createHTML: (words: string) => string }): { createHTML(words: string): unknown } }
  | undefined;
