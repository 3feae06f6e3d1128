import type { JSX } from 'preact'

/** A place to drop or choose files. */
export function FileDrop({ name, text, button, accept, take }: FileDropProps): JSX.Element {
  const all = async (files: FileList | null | undefined) => {
    for (const file of [...(files ?? [])]) await take(file)
  }
  return (
    <label
      class="drop"
      data-drop={name}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        all(event.dataTransfer?.files)
      }}
    >
      <span>{text}</span>
      <br />
      <span class="secondary" aria-hidden="true">
        {button}
      </span>
      <input
        type="file"
        class="visually-hidden"
        accept={accept}
        multiple
        onChange={async (event) => {
          const input = event.currentTarget
          await all(input.files)
          input.value = ''
        }}
      />
    </label>
  )
}

interface FileDropProps {
  readonly name: string
  readonly text: string
  readonly button: string
  readonly accept: string
  readonly take: (file: File) => Promise<void>
}
