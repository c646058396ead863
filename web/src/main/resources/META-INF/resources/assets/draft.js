// Keeps what is being typed into form[data-keep] in this tab, for the account that types it. The server keeps what was sent; this keeps the rest.
const PREFIX = "draft ";
const keyOf = form => PREFIX + location.pathname + " " + form.dataset.keep;
const fieldsOf = form => [...form.elements].filter(field => field.name && /^(textarea|text|search|number|date)$/.test(field.type));

function save(form) {
  const typed = Object.fromEntries(fieldsOf(form).filter(field => field.value).map(field => [field.name, field.value]));
  if (Object.keys(typed).length) sessionStorage.setItem(keyOf(form), JSON.stringify(typed));
  else sessionStorage.removeItem(keyOf(form));
}

function restore(form) {
  const typed = JSON.parse(sessionStorage.getItem(keyOf(form)) ?? "{}");
  for (const field of fieldsOf(form)) if (!field.value && typed[field.name]) field.value = typed[field.name];
}

function forget(isGone) {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX) && isGone(key)) sessionStorage.removeItem(key);
}

if (document.querySelector("[data-drafts-end]")) forget(() => true);
if (document.querySelector("[data-sent]")) forget(key => key.startsWith(PREFIX + location.pathname + " "));
for (const form of document.querySelectorAll("form[data-keep]")) {
  restore(form);
  save(form); // what was typed before this script came
  form.addEventListener("input", () => save(form));
}
