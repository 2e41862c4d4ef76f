/** 'Northwind.example, @b.example' → ['northwind.example', 'b.example'], each once. */
export function domainsIn(text: string): readonly string[] {
  const words = text.toLowerCase().split(/[\s,;]+/)
  const domains = words.map((word) => word.replace(/^.*@/, '').replace(/\.+$/, '')).filter((word) => word !== '')
  return [...new Set(domains)]
}
