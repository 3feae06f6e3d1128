import ElementPlus from 'element-plus'
import { createApp } from 'vue'
import 'element-plus/dist/index.css'
import './style.css'
import App from './App.vue'
import { startLateLists } from './late.ts'
import type { Model } from './model.ts'
import { log, model, now, variant } from './state.ts'
import { fieldsOf, partOf, shownFields, vField } from './truth.ts'

declare global {
  interface Window {
    /** A copy of what the framework holds now. */
    __model: () => Model
    __log: typeof log
    /** Canonical paths that the part of the page around an element, or under a point of the viewport, asks for. */
    __fieldsOf: (element: Element) => readonly string[] | null
    __fieldsAt: (x: number, y: number) => readonly string[] | null
    __fields: typeof shownFields
    __partOf: typeof partOf
  }
}

window.__model = () => JSON.parse(JSON.stringify(model))
window.__log = log
window.__fieldsOf = fieldsOf
window.__fieldsAt = (x, y) => fieldsOf(document.elementFromPoint(x, y))
window.__fields = shownFields
window.__partOf = partOf

document.documentElement.lang = variant.locale === 'en' ? 'en' : 'zh-CN'
document.addEventListener('submit', (event) => log.submitEvents.push({ at: now(), trusted: event.isTrusted }), true)

startLateLists()
createApp(App).use(ElementPlus).directive('field', vField).mount('#app')

// Seen by the test server: proof that a request from this page would not go unnoticed.
void fetch('/beacon?page=first-filing')
