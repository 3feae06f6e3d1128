import type { Locale } from '@beian-assist/rules'
import { copyText, panelText } from '@beian-assist/sdk/panel'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { LetterData } from './letter-data.ts'
import { type LetterWord, word } from './words/index.ts'
import { letterText } from './write-letter.ts'

/** A drafted letter as it comes out on paper, below what is to be known about it. */
export function LetterPage({ data, locale }: { data: LetterData | undefined; locale: Locale }): JSX.Element {
  const [copied, setCopied] = useState<LetterWord>()
  const t = (key: LetterWord, values?: Readonly<Record<string, string>>) => word(locale, key, values)
  if (!data)
    return (
      <main class="panel letter">
        <h1>{t('draft')}</h1>
        <p class="notice notice-attention">{t('gone')}</p>
      </main>
    )
  const { letter, name, blanks, reasons, how, notes, sources } = data
  const listed = (list: readonly string[]) => list.join(panelText(locale, 'list.separator'))
  const copy = () =>
    copyText(letterText(letter)).then(
      (isShort) => setCopied(isShort ? 'copiedShort' : 'copied'),
      () => setCopied('copyFailed'),
    )
  return (
    <main class="panel letter">
      <header class="no-print">
        <h1>{t('title', { name })}</h1>
        <p class="notice notice-attention">{t('ours')}</p>
        <p>{t('hand')}</p>
        {blanks.length > 0 && <p>{t('blanks', { fields: listed(blanks) })}</p>}
        {letter.toWrite.length > 0 && <p>{t('toWrite', { fields: listed(letter.toWrite.map((key) => t(key))) })}</p>}
        <h2>{t('how')}</h2>
        {[...reasons, how, ...notes].map((line) => (
          <p key={line}>{line}</p>
        ))}
        {sources.length > 0 && <p class="muted">{t('sources', { sources: listed(sources) })}</p>}
        <p class="letter-acts">
          <button type="button" class="primary" onClick={() => print()}>
            {t('print')}
          </button>{' '}
          <button type="button" class="secondary" onClick={copy}>
            {t('copy')}
          </button>
        </p>
        <p role="status">{copied && t(copied)}</p>
      </header>
      {letter.sheets.map(({ lines, signatures }, index) => (
        <article key={index} class="sheet" lang="zh-CN">
          <h2>{letter.title}</h2>
          {lines.slice(0, -1).map((line, at) => (
            <p key={at}>{line}</p>
          ))}
          {/* Nobody signs a page on which nothing is said. */}
          <div class="closing">
            <p>{lines.at(-1)}</p>
            <div class="signatures">
              {signatures.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          </div>
        </article>
      ))}
    </main>
  )
}
