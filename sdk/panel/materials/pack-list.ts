import { type Filing, imageLimits, type Locale, type Material, requiredMaterials } from '@beian-assist/rules'
import { signal } from '@preact/signals'
import type { FilingImage } from '../../documents/filing-image.ts'
import type { Quad } from '../../documents/image/geometry.ts'
import type { Raster } from '../../documents/image/raster.ts'
import type { Arrangement, Fitted, ImageNote, PackedFile } from '../../documents/pack/index.ts'
import { fieldName } from '../parts/field-name.ts'
import { type Corners, canStraighten, isWhole, turnedCorners } from './corners.ts'
import type { DocumentTools, LoadPdf, LoadTools } from './tools.ts'

export type Crop = NonNullable<Arrangement['crop']>

/** One picture on its way to the page. */
export interface PackItem {
  readonly id: number
  /** Material id; '' for one nobody asked for. */
  readonly material: string
  /** The original file's own name, without its ending. */
  readonly ownName: string
  readonly image?: Raster
  /** What reading it as a document saw. */
  readonly seen?: FilingImage
  /** Print that was read, in pixels of `image`. */
  readonly boxes: readonly Quad[]
  readonly turns: number
  readonly straighten: boolean
  /** Radians; 0 when nothing was read or it lies straight. */
  readonly lean: number
  readonly crop: Crop
  /** Where the document's corners are, in shares of the turned picture; absent: the whole picture. */
  readonly corners?: Corners
  readonly made?: Fitted
  readonly notes: readonly ImageNote[]
  readonly problem?: 'no-format' | 'too-large' | 'broken' | 'encrypted' | 'timeout' | 'heic'
}

/** Longest side that pictures are worked on with: twice what pages want. */
const LONGEST = 2560
const WHOLE: Crop = { left: 0, top: 0, right: 0, bottom: 0 }
const BLANK = { boxes: [], turns: 0, straighten: false, lean: 0, crop: WHOLE, notes: [] } as const

type Opened = { readonly images: readonly Raster[] } | { readonly problem: NonNullable<PackItem['problem']> }

/** Pictures to upload, made one after the other; they go with the panel. */
export function createPackList(load: LoadTools, loadPdf?: LoadPdf) {
  const list = signal<readonly PackItem[]>([])
  const working = signal(0)
  const marked = signal(false)
  let next = 1
  let tools: DocumentTools | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const change = (id: number, update: Partial<PackItem>): void => {
    list.value = list.value.map((entry) => (entry.id === id ? { ...entry, ...update } : entry))
  }

  /** Jobs wait for each other: two large pictures at once would take twice the memory. */
  function enqueue(job: () => Promise<void>): Promise<void> {
    working.value++
    const done = queue.then(job).finally(() => {
      working.value--
    })
    queue = done.catch(() => undefined)
    return done
  }

  async function make(id: number, limits: PackLimits): Promise<void> {
    const entry = list.value.find((one) => one.id === id)
    if (!entry?.image || !tools) return
    const { image, turns } = entry
    const arrangement = arrangementOf(entry)
    const cropped = isCut(entry)
    // Where the print stands is known only as long as nothing but quarter turns moved it; the mark avoids print by itself too.
    const taken = arrangement.angle === 0 && !cropped ? tools.turnedBounds(entry.boxes, image, turns) : []
    const outcome = await tools.materialImage(
      {
        image,
        arrangement,
        limits: limits(entry.material),
        ...(marked.value ? { watermark: { taken, draw: tools.drawTextInBrowser } } : {}),
      },
      tools.encodeInBrowser,
    )
    const { made: _, problem: __, ...plain } = list.value.find((one) => one.id === id) ?? entry
    const result = outcome.ok ? { made: outcome.file, notes: outcome.notes } : { problem: outcome.reason, notes: [] }
    list.value = list.value.map((one) => (one.id === id ? { ...plain, ...result } : one))
  }

  async function add(source: PackSource, limits: PackLimits): Promise<void> {
    const id = next++
    const { material, file, boxes = [] } = source
    const ownName = file.name.replace(/\.\w+$/, '')
    const others = material === '' ? list.value : list.value.filter((one) => one.material !== material)
    const { seen } = source
    list.value = [...others, { ...BLANK, id, material, ownName, ...(seen ? { seen } : {}) }]
    await enqueue(async () => {
      tools ??= await load()
      const bytes = new Uint8Array(await file.arrayBuffer())
      const opened = await open(tools, bytes)
      if ('problem' in opened) return change(id, opened)
      const [image, ...more] = opened.images
      // The pages behind the first stand for themselves: an upload field takes one picture.
      for (const [index, page] of more.entries()) await addPage(`${ownName} ${index + 2}`, page, limits)
      if (!image) return change(id, { problem: 'broken' })
      const scale = source.width ? image.width / source.width : 1
      const scaled = boxes.map((box) => box.map(([x, y]) => [x * scale, y * scale] as const) as unknown as Quad)
      const { turns, angle } = tools.leaning(scaled)
      change(id, { image, boxes: scaled, turns, lean: angle, straighten: Math.abs(angle) > SLANTED })
      await make(id, limits)
    })
  }

  async function open(loaded: DocumentTools, bytes: Uint8Array): Promise<Opened> {
    const sniffed = loaded.sniff(bytes)
    if (sniffed.ok) {
      try {
        return { images: [await loaded.decodeInBrowser(bytes, sniffed.info, LONGEST)] }
      } catch (error) {
        return { problem: error instanceof Error && error.name === 'NoDecoder' ? 'heic' : 'broken' }
      }
    }
    if (sniffed.reason === 'heic') return { problem: 'heic' }
    if (sniffed.reason !== 'pdf' || !loadPdf) return { problem: 'broken' }
    const outcome = await loaded.pdfPages(bytes, await loadPdf())
    return outcome.ok ? { images: outcome.pages } : { problem: outcome.reason }
  }

  async function addPage(ownName: string, image: Raster, limits: PackLimits): Promise<void> {
    const id = next++
    list.value = [...list.value, { ...BLANK, id, material: '', ownName, image }]
    await make(id, limits)
  }

  return {
    list,
    working,
    marked,
    add,
    takesPdf: loadPdf !== undefined,
    /** Changes how a picture is made, and makes it again. */
    arrange: (id: number, update: Partial<Pick<PackItem, 'turns' | 'straighten' | 'crop'>>, limits: PackLimits) => {
      const before = list.value.find((one) => one.id === id)
      const quarters = (update.turns ?? 0) - (before?.turns ?? 0)
      const turned =
        update.turns !== undefined && before?.corners ? { corners: turnedCorners(before.corners, quarters) } : {}
      change(id, { ...update, ...turned })
      return enqueue(() => make(id, limits))
    },
    /** Cuts the document out by its corners and straightens it; undefined: the whole picture again. */
    setCorners: (id: number, corners: Corners | undefined, limits: PackLimits) => {
      list.value = list.value.map((entry) => {
        if (entry.id !== id) return entry
        const { corners: _, ...rest } = entry
        return corners && !isWhole(corners) ? { ...rest, corners } : rest
      })
      return enqueue(() => make(id, limits))
    },
    setMarked: async (on: boolean, limits: PackLimits) => {
      marked.value = on
      for (const { id } of list.value) await enqueue(() => make(id, limits))
    },
    drop: (id: number) => {
      list.value = list.value.filter((entry) => entry.id !== id)
    },
    /** The ready files in the order of the list of papers; `composite` adds both sides of the ID card on one sheet. */
    async files({ materials, limits, nameOf }: Papers, composite: string | undefined): Promise<PackedFile[]> {
      if (!tools) return []
      const found = list.value.flatMap((entry) => (entry.made ? [{ entry, made: entry.made }] : []))
      const at = (material: string) => materials.findIndex(({ anyOf }) => anyOf.includes(material)) >>> 0
      const sorted = [...found].sort((a, b) => at(a.entry.material) - at(b.entry.material))
      const files = sorted.map(({ entry, made }, index) =>
        packed(entry, made, tools!.fileName(index + 1, nameOf(entry), made.format)),
      )
      const both =
        composite === undefined
          ? null
          : await sheet(
              tools,
              sorted.map(({ entry }) => entry),
              limits,
            )
      if (both)
        files.push(packed({ material: '', notes: [] }, both, tools.fileName(files.length + 1, composite!, both.format)))
      return files
    },
    archive: (materials: readonly Material[], files: readonly PackedFile[], locale: Locale, title: string) =>
      tools!.packArchive(materials, files, { locale, title, today: new Date().toISOString().slice(0, 10) }),
  }

  async function sheet(
    loaded: DocumentTools,
    entries: readonly PackItem[],
    limits: PackLimits,
  ): Promise<Fitted | null> {
    const pair = ['principalIdFront', 'principalIdBack'].flatMap((name) => {
      const entry = entries.find(({ material }) => material === name)
      return entry?.image ? [loaded.arrange(entry.image, arrangementOf(entry))] : []
    })
    if (pair.length < 2) return null
    const outcome = await loaded.materialImage(
      { image: loaded.sheetOf(pair), limits: limits('') },
      loaded.encodeInBrowser,
    )
    return outcome.ok ? outcome.file : null
  }
}

function arrangementOf({ image, turns, straighten, lean, crop, corners }: PackItem): Arrangement {
  if (!image || !corners || !canStraighten(corners)) return { turns, angle: straighten ? lean : 0, crop }
  const [width, height] = turns % 2 === 1 ? [image.height, image.width] : [image.width, image.height]
  const quad = corners.map(([x, y]) => [x * width, y * height] as const) as unknown as Quad
  // Corners say how it lies; a turn by the lines of print besides would tilt it again.
  return { turns, quad, crop }
}

const isCut = ({ crop, corners }: PackItem): boolean =>
  corners !== undefined || Object.values(crop).some((share) => share > 0)

/** What is known of the file made of a picture that was read; undefined where nothing but its bytes is. */
export function seenOf(item: PackItem): FilingImage | undefined {
  const { seen, made } = item
  if (!seen || !made) return undefined
  const { cornersVisible: _, ...facts } = seen
  const { width, height, format, bytes } = made
  const own = { width, height, format: format === 'jpeg' ? 'jpg' : format, bytes: bytes.length }
  return { ...(isCut(item) ? facts : seen), ...own }
}

/** Half a degree: less is not seen. */
const SLANTED = 0.009

export interface PackSource {
  readonly material: string
  readonly file: File
  readonly boxes?: readonly Quad[]
  readonly seen?: FilingImage
  /** Width of the picture that `boxes` refer to. */
  readonly width?: number
}

export type PackLimits = (material: string) => Omit<typeof imageLimits, 'sources'> & { readonly colour?: boolean }

/** What is asked for, what its picture must be like, and what it is called in the panel's language. */
export interface Papers {
  readonly materials: readonly Material[]
  readonly limits: PackLimits
  nameOf(entry: Pick<PackItem, 'material' | 'ownName'>): string
}
export type PackList = ReturnType<typeof createPackList>

const packed = (entry: Pick<PackedFile, 'material' | 'notes'>, made: Fitted, name: string): PackedFile => ({
  material: entry.material,
  name,
  bytes: made.bytes,
  width: made.width,
  height: made.height,
  notes: entry.notes,
})

/** The papers of a filing, and what the picture of each must be like. */
export function papersOf(filing: Filing | undefined, locale: Locale, today: string): Papers {
  const materials = filing ? requiredMaterials(filing, { locale, today }) : []
  const limits: PackLimits = (material) => materials.find(({ anyOf }) => anyOf.includes(material))?.image ?? imageLimits
  const nameOf: Papers['nameOf'] = ({ material, ownName }) =>
    material === ''
      ? ownName
      : (materials.find(({ anyOf }) => anyOf.includes(material))?.name ?? fieldName(`materials.${material}`, locale))
  return { materials, limits, nameOf }
}
