// Types files that Vite hands to a test as text, on both hosts.

declare module '*.eml?raw' {
  const text: string
  export default text
}
