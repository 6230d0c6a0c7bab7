// Stands in the bundle for mdurl and punycode.js, with which markdown-it would write links of its own;
// `domain/safe-link.ts` writes them all. wrangler.toml puts it there.

function unused(): never {
  throw new Error('markdown-it wrote a link by itself')
}

export { unused as decode, unused as encode, unused as format, unused as parse }

export default { toASCII: unused, toUnicode: unused }
