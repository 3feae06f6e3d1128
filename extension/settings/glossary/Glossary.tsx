import type { JSX } from 'preact'
import { useSettings } from '../page/context.ts'
import { TERMS } from './terms.ts'
import { glossaryText } from './words.ts'

/** Words of filing, each with what it means in plain language. */
export function Glossary(): JSX.Element {
  const { language } = useSettings()
  return (
    <>
      <p class="muted">{glossaryText(language, 'intro')}</p>
      <div class="terms">
        {TERMS.map((term) => (
          <details key={term} class="group" data-term={term}>
            <summary>
              <span class="group-name">{glossaryText(language, `${term}.term`)}</span>
            </summary>
            <p>{glossaryText(language, `${term}.means`)}</p>
          </details>
        ))}
      </div>
    </>
  )
}
