/** `dist/beian-assist.iife.js`, for pages without modules: the same functions as properties of one global. */
declare global {
  var BeianAssist: typeof import('@beian-assist/sdk')
}

export {}
