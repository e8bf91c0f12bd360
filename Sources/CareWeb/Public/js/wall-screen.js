/** Fills the screen with the wallboard, for a display that nobody sits at; the same button, or Escape, leaves it. */
class WallScreen extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("[data-full]");
    if (!(button instanceof HTMLElement) || !document.fullscreenEnabled) return;
    button.hidden = false;
    button.addEventListener("click", () => (document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen()));
  }
}

customElements.define("wall-screen", WallScreen);
