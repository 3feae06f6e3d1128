/** The one name under which a raw vault key may lie outside the vault: `storage.session`, in memory only. */
export const CUSTODY_KEY = 'ba.custody'
