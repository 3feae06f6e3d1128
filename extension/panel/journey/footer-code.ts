const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The line of HTML that shows a filing number and leads to where it can be looked up. Pure. */
export const footerCode = (number: string): string =>
  `<a href="https://beian.miit.gov.cn/" target="_blank" rel="noopener">${number.replace(/[&<>"]/g, (char) => NAMED[char] ?? '')}</a>`
