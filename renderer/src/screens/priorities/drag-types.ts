/** What travels with a drag inside the window. */
export const themeDrag = 'application/x-verbatim-theme'
export const priorityDrag = 'application/x-verbatim-priority'
export const quotationDrag = 'application/x-verbatim-quotation'
