import type { ComponentChildren, JSX } from 'preact'

interface SureProps {
  /** What will be gone. */
  readonly children: ComponentChildren
  readonly back: string
  readonly deed: string
  readonly onBack: () => void
  readonly onDeed: () => void
}

/** Asks once more before something goes for good. */
export function Sure({ children, back, deed, onBack, onDeed }: SureProps): JSX.Element {
  return (
    <div role="alert" class="notice notice-attention">
      <p>{children}</p>
      <div class="row">
        <button type="button" class="secondary" onClick={onBack}>
          {back}
        </button>
        <button type="button" class="secondary danger" onClick={onDeed}>
          {deed}
        </button>
      </div>
    </div>
  )
}
