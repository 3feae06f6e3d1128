import { type BeianAssistElement, defineBeianAssist } from '@beian-assist/sdk/element'
import { filing } from './filing.ts'

defineBeianAssist()

/** A widget that keeps its form, and the panel, in a shadow root. */
class FilingWidget extends HTMLElement {
  connectedCallback(): void {
    const root = this.attachShadow({ mode: 'open' })
    const form = document.createElement('form')
    form.id = 'filing'
    for (const [label, name] of [
      ['主办单位名称', 'company'],
      ['负责人姓名', 'person'],
      ['负责人手机号码', 'phone'],
    ] as const) {
      const line = document.createElement('label')
      const input = document.createElement('input')
      input.name = name
      line.append(label, input)
      form.append(line)
    }
    const heading = document.createElement('h1')
    heading.textContent = 'ICP备案 主体信息'
    form.prepend(heading)
    const assist: BeianAssistElement = document.createElement('beian-assist')
    assist.setAttribute('for', 'filing')
    assist.setAttribute('locale', 'en')
    assist.profiles = [filing]
    root.append(form, assist)
  }
}
customElements.define('filing-widget', FilingWidget)
document.getElementById('app')!.append(document.createElement('filing-widget'))
