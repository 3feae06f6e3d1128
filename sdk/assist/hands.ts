/** Everything that changes a page; loaded with the first write. */
export { addRow } from '../drivers/add-row.ts'
export { createWriter, type Writer } from '../drivers/write.ts'
