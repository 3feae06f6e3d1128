import { createStore, mountPanel } from '@beian-assist/sdk/panel'
import browser from 'webextension-polyfill'
import { tabFormSource } from '../../panel/form-source.ts'
import { sampleProfiles } from '../../profiles/samples.ts'

const store = createStore({
  source: tabFormSource(),
  profiles: sampleProfiles(browser.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh' : 'en'),
  locale: browser.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en',
})
mountPanel(document.querySelector('#panel')!, store)
