export const manifest = (_browser: string, _mode: string) => ({ name: 'Beian Assist', version: '0.1.0' })
