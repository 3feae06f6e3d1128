/** Colours of the panel, as CSS variables `--ba-NAME`; a page that embeds the panel may set them on `<beian-assist>`. */
export interface Token {
  readonly light: string
  readonly dark: string
  /** What it colours. */
  readonly use: string
}

export const tokens = {
  bg: { light: '#f6f7f9', dark: '#15181e', use: 'Ground of the panel' },
  surface: { light: '#fff', dark: '#1f242c', use: 'Ground of cards, header and fields' },
  text: { light: '#1c2330', dark: '#e8ebf0', use: 'Text' },
  muted: { light: '#566071', dark: '#a6afbd', use: 'Second lines, borders of fields' },
  line: { light: '#d7dce4', dark: '#39414d', use: 'Lines and borders' },
  accent: { light: '#0b57c4', dark: '#7db0ff', use: 'Main buttons, links, the current tab' },
  'accent-text': { light: '#fff', dark: '#0c1320', use: 'Text on the accent' },
  good: { light: '#146c43', dark: '#7fd6a6', use: 'Written, restored' },
  'good-bg': { light: '#e6f4ec', dark: '#16301f', use: 'Its ground' },
  warn: { light: '#8a4b00', dark: '#f2b866', use: 'To be looked at' },
  'warn-bg': { light: '#fdf1e0', dark: '#352710', use: 'Its ground' },
  bad: { light: '#b3161b', dark: '#ff9a9a', use: 'Errors' },
  'bad-bg': { light: '#fcebeb', dark: '#3a1a1c', use: 'Their ground' },
  focus: { light: '#0b57c4', dark: '#a9ccff', use: 'Focus ring' },
} as const satisfies Readonly<Record<string, Token>>

/** CSS declarations of all tokens. */
export const declare = (value: (token: Token) => string): string =>
  Object.entries(tokens)
    .map(([name, token]) => `--ba-${name}: ${value(token)};`)
    .join(' ')
