// What the scripts of the pages share, and what the browser has that the types of the checker do not know yet.

/** Reads a page of this desk that a script has fetched; `frame/desk-page.js`, which stands in every page, sets it. */
declare var deskPage: (words: string) => Document;

/** Where somebody chooses between two drafts: `frame/draft-choice.js`. */
interface DraftChoiceElement extends HTMLElement {
  show(text: string, kept: number): void;
}

/** What keeps the draft of a form: `composer/kept-draft.js`. */
interface KeptDraftElement extends HTMLElement {
  idle: Promise<void>;
  keep(): void;
  forget(): void;
}

/** Files that are on their way into a form: `composer/attached-files.js`. */
interface AttachedFilesElement extends HTMLElement {
  idle: Promise<void>;
}

/** Trusted Types, where the browser has them. */
declare var trustedTypes:
  | { createPolicy(name: string, rules: { createHTML: (words: string) => string }): { createHTML(words: string): unknown } }
  | undefined;
