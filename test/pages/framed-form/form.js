// What a page that listens would have got.
const heard = []
for (const type of ['input', 'change', 'focusin', 'keydown', 'message']) {
  addEventListener(
    type,
    (event) => heard.push(`${type} ${event.target?.name ?? ''} ${event.target?.value ?? ''}`),
    true,
  )
}
globalThis.__heard = heard
