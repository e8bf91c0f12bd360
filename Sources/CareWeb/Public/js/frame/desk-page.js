/** Words of this very desk, which may become a page: the one policy that the desk's Content-Security-Policy names. */
const policy = globalThis.trustedTypes?.createPolicy("page", { createHTML: (/** @type {string} */ words) => words });

/**
 * A page of this desk that a script has fetched; every script reads its pages here.
 * @param {string} words
 * @returns {Document}
 */
globalThis.deskPage = (words) => {
  const ours = policy ? policy.createHTML(words) : words;
  return new DOMParser().parseFromString(/** @type {string} */ (ours), "text/html");
};
