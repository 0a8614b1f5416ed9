(() => {
  "use strict";
  const find = id => document.getElementById(id);
  const root = document.documentElement;

  // A file's page may not be allowed to remember anything.
  const remembered = () => { try { return localStorage.getItem("loopguard-theme"); } catch { return null; } };
  const remember = theme => { try { localStorage.setItem("loopguard-theme", theme); } catch { /* then not */ } };
  const dark = () => root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  const label = () => { find("theme").textContent = dark() ? "Light" : "Dark"; };
  if (remembered()) root.dataset.theme = remembered();
  find("theme").addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    remember(root.dataset.theme);
    label();
  });
  label();

  const form = find("filters");
  if (!form) return;
  const findings = [...document.querySelectorAll(".finding")]
    .map(element => ({ element, text: element.textContent.toLowerCase() }));

  const chosen = id => find(id) ? find(id).value : "*";
  const filter = () => {
    const words = find("text").value.toLowerCase().split(/\s+/).filter(word => word);
    const rule = chosen("rule"), module = chosen("module");
    const known = !find("known") || find("known").checked;
    let shown = 0, all = 0;
    for (const { element, text } of findings) {
      const counts = known || !("known" in element.dataset);
      const visible = counts
        && (rule === "*" || element.dataset.rule === rule)
        && (module === "*" || element.dataset.module === module)
        && words.every(word => text.includes(word));
      element.hidden = !visible;
      all += counts ? 1 : 0;
      shown += visible ? 1 : 0;
    }
    for (const section of document.querySelectorAll("section.rule, section.module")) {
      section.hidden = !section.querySelector(".finding:not([hidden])");
    }
    find("none").hidden = shown > 0;
    find("shown").textContent = shown === all ? all + (all === 1 ? " finding" : " findings") : shown + " of " + all;
  };
  form.addEventListener("input", filter);
  form.addEventListener("submit", event => event.preventDefault());
  find("all").addEventListener("click", () => {
    const visible = findings.map(f => f.element).filter(e => !e.hidden);
    const open = visible.some(element => !element.open);
    for (const element of visible) element.open = open;
    find("all").textContent = open ? "Close all" : "Open all";
  });
  document.addEventListener("keydown", event => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      find("text").focus();
    }
  });
  filter();
})();
