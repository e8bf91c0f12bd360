/**
 * Says in the title how much time the open ticket has left, and marks the window's icon once a limit has passed, for who works in another window.
 */
function tellTime() {
  const clock = /** @type {(HTMLElement & { tick(): void }) | null} */ (document.querySelector(":is(#case-head, #ticket-head) service-clock"));
  // Clocks of a hidden page stand still; this one is read there.
  clock?.tick();
  const [left, name] = [clock?.textContent ?? "", document.documentElement.dataset.title ?? ""];
  const title = left ? `${left} ${name}` : name;
  if (document.title !== title) document.title = title;
  const icon = document.querySelector("link[rel=icon]");
  const mark = icon instanceof HTMLLinkElement && icon.dataset[left.startsWith("−") ? "late" : "calm"];
  if (mark && icon.getAttribute("href") !== mark) icon.setAttribute("href", mark);
}

document.addEventListener("tick", tellTime);
document.addEventListener("page-changed", tellTime);
