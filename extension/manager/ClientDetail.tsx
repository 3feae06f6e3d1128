import { clientHue, StandaloneEditor } from '@beian-assist/sdk/panel'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Client } from '../agency/clients.ts'
import { sampleProfiles } from '../profiles/samples.ts'
import { vaultProfiles } from '../profiles/vault-profiles.ts'
import { ChangesView } from './ChangesView.tsx'
import { useManager } from './context.ts'
import { RequestView } from './RequestView.tsx'
import { SummaryView } from './SummaryView.tsx'

type View = { readonly kind: 'edit' | 'request' | 'summary' | 'changes'; readonly id: string }

export function ClientDetail(): JSX.Element {
  const { model, t } = useManager()
  const client = model.client.value
  if (!client) return <p class="muted manager-detail">{t('client.choose')}</p>
  return <Detail key={client.key} client={client} />
}

function Detail({ client }: { client: Client }): JSX.Element {
  const { vault, locale, language, model, t } = useManager()
  const view = useSignal<View | undefined>(undefined)
  const tag = useSignal('')
  const open = view.value
  const close = () => {
    view.value = undefined
  }
  if (open) {
    const filing = client.filings.find(({ id }) => id === open.id)
    return (
      <div class="manager-detail">
        <button type="button" class="quiet no-print" onClick={close}>
          {t('back', { client: client.name })}
        </button>
        {open.kind === 'edit' && (
          <StandaloneEditor
            profiles={vaultProfiles(
              vault,
              sampleProfiles(() => 'zh', []),
              () => locale.value,
            )}
            id={open.id}
            locale={language}
            close={close}
          />
        )}
        {open.kind === 'request' && filing && <RequestView client={client} filing={filing} />}
        {open.kind === 'summary' && filing && <SummaryView client={client} filing={filing} />}
        {open.kind === 'changes' && filing && <ChangesView client={client} later={filing} />}
      </div>
    )
  }
  return (
    <article class="manager-detail" aria-labelledby="ba-client">
      <h3 id="ba-client" class="client" style={{ '--ba-hue': String(clientHue(client.key)) }}>
        {client.name || t('client.unnamed')}
      </h3>
      <dl class="manager-numbers">
        {client.certNumber !== '' && (
          <>
            <dt>{t('client.number')}</dt>
            <dd>{client.certNumber}</dd>
          </>
        )}
        {client.domains.length > 0 && (
          <>
            <dt>{t('client.domains')}</dt>
            <dd>{client.domains.join(' · ')}</dd>
          </>
        )}
      </dl>
      <h4>{t('client.filings')}</h4>
      <ul class="cards">
        {client.filings.map(({ id, title, filing, updatedAt }) => (
          <li key={id} class="card" data-filing={id}>
            <strong>{title || filing.websites?.[0]?.name || filing.apps?.[0]?.name || t('filing.unnamed')}</strong>{' '}
            <span class="muted">{new Date(updatedAt).toLocaleDateString(language)}</span>
            <div class="row">
              {(['edit', 'request', 'summary', 'changes'] as const).map((kind) => (
                <button
                  key={kind}
                  type="button"
                  class="secondary"
                  disabled={kind === 'changes' && client.filings.length < 2}
                  onClick={() => {
                    view.value = { kind, id }
                  }}
                >
                  {t(`filing.${kind}`)}
                </button>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {client.filings.length === 1 && <p class="muted">{t('filing.changesHint')}</p>}
      <Links title={t('client.people')} links={client.people} />
      <Links title={t('client.services')} links={client.services} />
      <h4>{t('tags')}</h4>
      <div class="row">
        {client.tags.map((one) => (
          <button
            key={one}
            type="button"
            class="chip chip-button"
            aria-label={t('tag.remove', { tag: one })}
            onClick={() => model.keep(client, { tags: client.tags.filter((other) => other !== one) })}
          >
            {one} ×
          </button>
        ))}
      </div>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault()
          const wanted = tag.value.trim().slice(0, 40)
          if (wanted === '' || client.tags.includes(wanted)) return
          tag.value = ''
          void model.keep(client, { tags: [...client.tags, wanted] })
        }}
      >
        <input
          type="text"
          aria-label={t('tag.new')}
          placeholder={t('tag.new')}
          maxLength={40}
          value={tag.value}
          onInput={(event) => {
            tag.value = event.currentTarget.value
          }}
        />
        <button type="submit" class="secondary">
          {t('tag.add')}
        </button>
      </form>
      <div class="row">
        <button type="button" class="secondary" onClick={() => model.keep(client, { archived: !client.archived })}>
          {client.archived ? t('archive.undo') : t('archive.do')}
        </button>
        <span class="muted">{t('archive.hint')}</span>
      </div>
    </article>
  )
}

function Links({ title, links }: { title: string; links: Client['people'] }): JSX.Element | null {
  const { t } = useManager()
  if (links.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {links.map(({ id, name, detail, sharedBy }) => (
          <li key={id}>
            {name || t('client.unnamed')} <span class="muted">{detail}</span>
            {sharedBy > 1 && <span class="chip">{t('client.shared', { count: sharedBy })}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
