import type { ColumnRole } from '#shared/domain/reading.ts'

/** Roles that are kept as attributes under a name that is the same in every source. */
export const attributeNames = {
  segment: 'Segment',
  plan: 'Plan',
  role: 'Role',
  region: 'Region',
  'product-area': 'Product area',
  'journey-stage': 'Journey stage',
} as const satisfies Partial<Record<ColumnRole, string>>

export type NamedAttributeRole = keyof typeof attributeNames

function isNamedAttribute(role: ColumnRole): role is NamedAttributeRole {
  return role in attributeNames
}

/** The name under which a column's cells are kept as an attribute; null for a column that is something else. */
export function attributeNameOf(column: { readonly name: string; readonly role: ColumnRole }): string | null {
  if (isNamedAttribute(column.role)) return attributeNames[column.role]
  return column.role === 'attribute' ? column.name : null
}
