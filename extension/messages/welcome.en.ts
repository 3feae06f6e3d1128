import type { welcomeZhCN } from './welcome.zh-CN.ts'

export const welcomeEn: Readonly<Record<keyof typeof welcomeZhCN, string>> = {
  'welcome.title': 'Beian Assist is installed',
  'welcome.lead':
    'It opens beside your provider’s filing page, fills the form for you, and shows before you submit what would be sent back. Three things to know first; they take a minute.',
  'welcome.local.title': 'Stays on this computer',
  'welcome.local.1':
    'Profiles, photos of documents and what is read from them never leave this computer. No server, no account, no network.',
  'welcome.local.2':
    'What you keep is encrypted with your passphrase. Without it nobody can open it, and neither can we.',
  'welcome.local.3': 'It sees no website unless you allow it: it works only in the tab in which you open it.',
  'welcome.never.title': 'Never done for you',
  'welcome.never.1': 'Submitting or withdrawing a filing, pressing “next”.',
  'welcome.never.2': 'Ticking declarations and agreements.',
  'welcome.never.3': 'Typing codes from texts or pictures, doing the face check.',
  'welcome.never.4': 'Asking for your passphrase inside a website. It is typed only on the extension’s own pages.',
  'welcome.do.title': 'How it works',
  'welcome.do.1': 'Look: it finds out what every field asks for. What it is not sure of it says, and leaves.',
  'welcome.do.2': 'Preview: what will go into each field. The page does not change before you press “Fill”.',
  'welcome.do.3':
    'Fill, and read every value back; all of it can be undone. {count} rules on what is sent back, each with its source.',
  'welcome.practice.title': 'Try it first',
  'welcome.practice.text':
    'Walk through a three-step practice form with an invented company. No vault needed; nothing is kept or submitted.',
  'welcome.practice.button': 'Open the practice form',
  'welcome.vault.title': 'Keep your own profiles',
  'welcome.vault.text':
    'Create an encrypted vault, and the next filing need not be typed again. You can also do without.',
  'welcome.session.button': 'Not now: just for this session',
  'welcome.session.on':
    'Fine. You can make profiles in the side panel; they stay in memory and are gone when the browser closes. If you change your mind, create the vault under “Profiles” in the panel: what you made in this session goes into it.',
  'welcome.session.off': 'Create the vault after all',
  'welcome.vault.done':
    'The vault is ready. Click the toolbar icon to open the side panel and make your first profile under “Profiles”.',
  'welcome.start.title': 'Begin a real filing',
  'welcome.start.1': 'Open your cloud provider’s filing page, log in and go to the step with the form.',
  'welcome.start.2':
    'Click the “Beian Assist” icon in the browser’s toolbar (not there? click the puzzle piece first and pin it).',
  'welcome.start.3': 'In the side panel choose a profile and press “Look at this page”.',
  'welcome.language': 'Language',

  'practice.title': 'Practice form',
  'practice.lead':
    'A practice form modelled on those of cloud providers. The company and the people are invented. Nothing is kept, and it cannot be submitted.',
  'practice.formNote': 'The form itself is in Chinese, as the real ones are.',
  'practice.how.1': 'Press “Look at this page” beside it and see what would go into each field.',
  'practice.how.2': 'Press “Fill”. Then press 下一步 (next) under the form, look and fill again.',
  'practice.how.3': 'Change to the sample “with common mistakes” and see under “Check” what would be sent back.',
  'practice.place': 'Practice form',
  'practice.back': 'Back to the welcome page',
  'practice.panel': 'Side panel of Beian Assist (practice)',
}
