// One order after the other in one document, as consoles do that never load anew. What it shows comes from the test.
const order = document.querySelector('#order')
const make = (tag, more = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), more)
  element.append(...children)
  return element
}

const fact = ([label, value]) => make('div', {}, make('dt', {}, label), make('dd', {}, value))

function box({ name, label, value = '', how }) {
  const line = make('p', {}, make('label', { htmlFor: name }, label))
  if (how === 'select') {
    const list = make('select', { id: name, name }, make('option', {}, '请选择'), make('option', {}, value))
    list.selectedIndex = value === '' ? 0 : 1
    line.append(list)
  } else {
    const input = make('input', { id: name, name, value })
    input.disabled = how === 'disabled'
    input.readOnly = how === 'readonly'
    line.append(input)
  }
  return line
}

globalThis.__show = ({ heading, facts = [], frame = [], boxes, account = '', recent = [] }) => {
  document.querySelector('#account').textContent = account
  document
    .querySelector('#recent')
    .replaceChildren(...recent.map((name) => make('li', {}, make('a', { href: '#' }, name))))
  const parts = [make('h1', {}, heading ?? '填写备案信息')]
  if (facts.length > 0) parts.push(make('dl', {}, ...facts.map(fact)))
  if (frame.length > 0) {
    const inner = make('iframe', { title: '主体信息', src: 'inner.html' })
    inner.addEventListener('load', () => {
      inner.contentDocument.body.replaceChildren(...frame.map(([label, value]) => make('p', {}, `${label}：${value}`)))
      document.body.dataset.shown = 'yes'
    })
    parts.push(inner)
  }
  document.body.dataset.shown = frame.length > 0 ? 'no' : 'yes'
  parts.push(make('form', {}, ...boxes.map(box), make('button', { type: 'button' }, '保存')))
  order.replaceChildren(...parts)
}

globalThis.__boxes = () =>
  Object.fromEntries([...document.querySelectorAll('form input, form select')].map((one) => [one.name, one.value]))
