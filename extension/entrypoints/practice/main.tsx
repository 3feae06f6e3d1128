/** The practice form with the real engine and the real panel beside it: sample data, no vault, no site, nothing kept. */
import { createLocalForm } from '@beian-assist/sdk'
import { createStore, type FormSource, mountPanel } from '@beian-assist/sdk/panel'
import { effect } from '@preact/signals'
import { render } from 'preact'
import { text } from '../../messages/index.ts'
import { PracticePage } from '../../practice/PracticePage.tsx'
import { sampleProfiles, samples } from '../../profiles/samples.ts'
import { spokenLocale } from '../../settings/spoken-locale.ts'

/** Asked for before the store stands, hence kept beside it. */
let language = await spokenLocale()
const source: FormSource = {
  connect: async () => ({
    form: createLocalForm(document.querySelector<HTMLElement>('#practice')!),
    place: {
      origin: '',
      host: '',
      name: text(store.locale.value, 'practice.place'),
      punycode: false,
      fillAllowed: true,
    },
  }),
  onChange: () => () => undefined,
}
const store = createStore({
  source,
  profiles: sampleProfiles(() => (language === 'en' ? 'en' : 'zh')),
  locale: language,
})
render(<PracticePage locale={store.locale} />, document.querySelector('#page')!)
mountPanel(document.querySelector('#panel')!, store, { embedded: true })
effect(() => {
  language = store.locale.value
  document.documentElement.lang = language
  document.title = text(language, 'practice.title')
})
// Nothing to decide yet: the sound sample is chosen, so that the first press already shows what would be filled.
await store.choose(samples[0]!.id)
