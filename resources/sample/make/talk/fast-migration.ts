import { exchanges } from '../stock.ts'

export const fastMigrationTalk = exchanges(`
* I have to say the migration was the smoothest I've seen. I'd planned a quarter for it and it was two weeks.
l Your data was in good shape.
* It wasn't, but thank you.

* History back to 2017 is in there and it ties. I checked a dozen balances myself because I didn't believe it.

* The weekend of the changeover I was on call and nobody called.
l We had two people on stand-by.
* They must have been as bored as I was.

* The team wants to add the Norwegian company now. If it goes like the first one, that'll be a matter of days.
l We can use the same mapping, so yes.

* What convinced our people was the dry run. They saw their own numbers in the new system a week before we switched.

* Our old vendor said four months for the move. You did it in eleven days, and that included my holiday.

l Any lessons from the go-live that I should take home?
* Keep the checklist. Every step had a date and a person. I've copied it for our own projects.

* Four hours of IT time. That was it. My IT manager's still waiting for the other shoe to drop.
`)
