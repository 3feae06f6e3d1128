import type { PlanItem } from '../types.ts'

/** Files by field id or path. */
export type FilesByField = Readonly<Partial<Record<string, File | readonly File[]>>>

const asList = (files: File | readonly File[] | undefined): readonly File[] =>
  files === undefined ? [] : Array.isArray(files) ? (files as readonly File[]) : [files as File]

export const namesOf = (files: FilesByField): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(files).map(([field, list]) => [field, asList(list).map((file) => file.name)]))

/** Those for the place before those for the field. */
export const filesFor = (files: FilesByField, { path, field }: PlanItem): readonly File[] =>
  asList((path === undefined ? undefined : files[path]) ?? (field === undefined ? undefined : files[field]))
