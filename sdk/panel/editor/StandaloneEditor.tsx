import type { Locale } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { FormRefusal } from '../../form-refusal.ts'
import { StoreContext } from '../parts/context.ts'
import type { FormSource, ProfileSource } from '../ports.ts'
import { createStore } from '../state/create-store.ts'
import { ProfileEditor } from './ProfileEditor.tsx'

/** There is no form beside this editor. */
const NO_FORM: FormSource = {
  connect: () => Promise.reject(new FormRefusal('unsupported-page')),
  onChange: () => () => undefined,
}

/** The editor of one profile by itself, without a panel around it. `id` absent: a new profile. */
export function StandaloneEditor(props: {
  readonly profiles: ProfileSource
  readonly id?: string
  readonly locale: Locale
  close(): void
}): JSX.Element | null {
  const { profiles, id, locale, close } = props
  const store = useMemo(() => createStore({ source: NO_FORM, profiles, locale }), [profiles])
  useEffect(() => {
    void store.edit(id)
    return () => store.destroy()
  }, [store, id])
  useEffect(() => {
    void store.speak(locale)
  }, [store, locale])
  const editing = store.editing.value
  if (!editing) return null
  return (
    <StoreContext.Provider value={store}>
      <ProfileEditor
        initial={editing.filing}
        portfolio={store.others()}
        save={async (filing) => {
          const saved = await store.save(filing)
          if (saved) close()
          return saved
        }}
        close={close}
      />
    </StoreContext.Provider>
  )
}
