import type { Option } from '../../ui/option.ts'

/** Tools whose exports are known by their shape; the plain ones have no tool. */
const tableTools = [
  'Qualtrics',
  'SurveyMonkey',
  'Typeform',
  'Google Forms',
  'Microsoft Forms',
  'Delighted',
  'Medallia',
  'Zendesk',
  'Intercom',
  'Salesforce',
  'HubSpot',
  'Dynamics 365',
  'Pipedrive',
]
const textTools = ['Zoom', 'Teams', 'Google Meet', 'Gong', 'Otter']

const plainWords: Readonly<Record<string, string>> = {
  table: 'No tool, a plain table',
  transcript: 'No tool, a transcript',
  notes: 'No tool, notes',
}

const optionOf = (tool: string): Option => ({ id: tool, label: plainWords[tool] ?? tool })

/** The tools to choose from, the present one among them. */
export function toolOptions(isTable: boolean, present: string): readonly Option[] {
  const tools = isTable ? [...tableTools, 'table'] : [...textTools, 'transcript', 'notes']
  return (tools.includes(present) ? tools : [present, ...tools]).map(optionOf)
}
