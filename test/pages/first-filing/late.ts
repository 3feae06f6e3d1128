import { reactive, watch } from 'vue'
import { natures, type Option, personCerts, unitCerts } from './options.ts'
import { type Region, regions } from './regions.ts'
import { model } from './state.ts'

const CERT_TYPES_MS = 800
const INSTANCES_MS = 600
const CITIES_MS = 300

/** Lists that a real console fetches: they arrive late and replace what stood there. */
export const late = reactive({
  certTypes: [] as Option<number>[],
  certTypesLoading: false,
  instances: [] as { value: string; label: string; eip: string }[],
  instancesLoading: false,
})

function certTypesOf(nature: number | ''): Option<number>[] {
  const codes = natures.find((it) => it.value === nature)?.certTypes ?? []
  return [...unitCerts, ...personCerts].filter((it) => codes.includes(it.value))
}

export function startLateLists(): void {
  late.certTypes = certTypesOf(model.entity.nature)
  let certTimer: ReturnType<typeof setTimeout> | undefined
  watch(
    () => model.entity.nature,
    (nature) => {
      clearTimeout(certTimer)
      model.entity.certType = ''
      late.certTypes = []
      late.certTypesLoading = true
      certTimer = setTimeout(() => {
        late.certTypes = certTypesOf(nature)
        late.certTypesLoading = false
      }, CERT_TYPES_MS)
    },
  )
  let instanceTimer: ReturnType<typeof setTimeout> | undefined
  watch(
    () => model.resource.type,
    (type) => {
      clearTimeout(instanceTimer)
      model.resource.instance = ''
      model.resource.eip = ''
      late.instances = []
      late.instancesLoading = true
      instanceTimer = setTimeout(() => {
        late.instances = [1, 2].map((n) => ({
          value: `${type}-prod-0${n}`,
          label: `${type}-prod-0${n}（203.0.113.${n * 10}）`,
          eip: `203.0.113.${n * 10}`,
        }))
        late.instancesLoading = false
      }, INSTANCES_MS)
    },
  )
  watch(
    () => model.resource.instance,
    (id) => {
      model.resource.eip = late.instances.find((it) => it.value === id)?.eip ?? ''
    },
  )
}

/** Cities of a province come when the province is opened. */
export function loadRegions(
  node: { level: number; value?: unknown },
  resolve: (options: (Omit<Region, 'children'> & { leaf: boolean })[]) => void,
): void {
  if (node.level === 0) {
    resolve(regions.map(({ value, label }) => ({ value, label, leaf: false })))
    return
  }
  const cities = regions.find((it) => it.value === node.value)?.children ?? []
  setTimeout(() => resolve(cities.map(({ value, label }) => ({ value, label, leaf: true }))), CITIES_MS)
}
