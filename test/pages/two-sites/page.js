// One block a website; a block is drawn a moment after the press, as pages that ask their server do.
const rows = [
  ['name', '站点名称'],
  ['domain', '站点域名'],
  ['home', '首页网址'],
  ['owner', '站点负责人姓名'],
  ['phone', '站点负责人手机'],
]
const log = { saved: 0, apps: 0 }
const sites = document.querySelector('#sites')
function add() {
  const number = sites.children.length + 1
  const box = document.createElement('fieldset')
  const legend = document.createElement('legend')
  legend.textContent = `网站 ${number}`
  box.append(legend)
  for (const [name, text] of rows) {
    const line = document.createElement('p')
    const label = document.createElement('label')
    const input = document.createElement('input')
    input.id = `${name}-${number}`
    input.name = `site[${number - 1}].${name}`
    label.htmlFor = input.id
    label.textContent = text
    line.append(label, input)
    box.append(line)
  }
  sites.append(box)
}
add()
document.querySelector('#more').addEventListener('click', () => setTimeout(add, 250))
document.querySelector('#save').addEventListener('click', () => {
  log.saved += 1
})
document.querySelector('#app').addEventListener('click', () => {
  log.apps += 1
})
globalThis.__log = log
