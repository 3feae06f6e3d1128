import type { Locale } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { text } from '../messages/index.ts'
import type { SessionProfiles } from '../profiles/session-profiles.ts'

/** Profiles of this session that cannot be read: said, since they are missing from the list. */
export function SessionNotice(props: { session: SessionProfiles; locale: Locale }): JSX.Element | null {
  const count = props.session.unreadable.value
  if (count === 0) return null
  return (
    <p role="status" class="notice notice-attention">
      {text(props.locale, 'session.unreadable', { count })}
    </p>
  )
}
