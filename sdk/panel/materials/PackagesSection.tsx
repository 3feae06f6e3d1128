import type { JSX } from 'preact'
import { AppSheet } from './AppSheet.tsx'
import { FileDrop } from './FileDrop.tsx'
import { PackageCard } from './PackageCard.tsx'
import type { PackageList } from './package-list.ts'
import { useWords } from './words/index.ts'

/** Packages in, the values that filing pages ask for out. */
export function PackagesSection({ packages }: { packages: PackageList }): JSX.Element {
  const w = useWords()
  return (
    <section aria-labelledby="ba-packages" class="materials">
      <h2 id="ba-packages">{w('app.title')}</h2>
      <p class="muted">{w('app.intro')}</p>
      <FileDrop
        name="packages"
        text={w('app.drop')}
        button={w('app.choose')}
        accept=".apk,.aab,.ipa,.hap,application/vnd.android.package-archive"
        take={packages.read}
      />
      <div aria-live="polite">
        {packages.list.value.map((entry) => (
          <PackageCard key={entry.id} entry={entry} packages={packages} />
        ))}
      </div>
      <AppSheet />
    </section>
  )
}
