import DefaultTheme from 'vitepress/theme'
import type { App } from 'vue'
import { DemoDocuments } from './demo-documents.ts'
import { DemoForm } from './demo-form.ts'
import { DemoNames } from './demo-names.ts'
import './site.css'

export default {
  extends: DefaultTheme,
  enhanceApp({ app }: { app: App }) {
    for (const [name, demo] of Object.entries({ DemoForm, DemoNames, DemoDocuments })) app.component(name, demo)
  },
}
