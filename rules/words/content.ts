/** Website content categories that rules speak of by name; codes of `websiteContentTypes`. */
export const OTHER_CONTENT = 8388608
export const PORTAL_CONTENT = 128
export const BLOG_CONTENT = 32
