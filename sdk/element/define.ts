/** `import '@beian-assist/sdk/element/define'` makes `<beian-assist>` known to the page. */
import { defineBeianAssist } from './element.ts'

defineBeianAssist()

export * from './index.ts'
