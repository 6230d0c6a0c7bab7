// Makes a mail that no parser should follow to its end.

/** A mail whose parts are each within another, with CRLF. */
export function nestedMail(depth: number): string {
  let mail = 'Subject: deep\r\n'
  for (let level = 0; level < depth; level++)
    mail += `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`
  return `${mail}\r\nhello\r\n`
}
