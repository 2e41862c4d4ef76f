import { lines, type SurveyStock } from '../stock.ts'

/** The phone app signs people out; fixed in June, so it fades. */
export const mobileSignout: SurveyStock = {
  id: 'mobile-signout',
  reasons: lines(`
    The mobile app logs me out every day.
    Signed out again on my phone in the middle of a meeting.
    App asks for my password each time I open it.
    I am on the road a lot and the phone app is useless when it forgets me after ten minutes.
    Login on iPhone does not stick.
    Keeps kicking me out
    Have to sign in again after every single update of the app, and there's an update a week.
    Your app and I have a very short-term relationship. It forgets me as soon as I look away.
    On the tablet I get thrown back to the login page whenever I switch to my mail.
    Mobile sign-outs. Drives our store managers mad.
    Our drivers have given up on the app because it drops the session as soon as there's no signal.
    Can't stay logged in on Android.
    Fingerprint login stopped working in January.
    face id never works, always password
    Two-factor code on every start of the app, even on a trusted phone.
    I type my password on the phone about five times a day.
    The app is the only thing our field staff see, and what they see is a login form.
    Approvals on the phone are a great idea. Being logged out halfway through an approval isn't.
    Session expires way too fast on mobile.
    Approved a report on the train, got logged out, approval lost, did it again, got logged out. Then the train arrived.
    Phone app unstable, I use the browser.
    The desktop is fine. The app on the phone throws you out constantly and my regional managers have more or less gone back to asking me for screenshots by text message, which I send, several times a day.
    App crashes to the sign-in screen.
    "Your session has ended." Yes, I noticed.
    Logging in on mobile is a pain.
    Remember me does not remember me.
    I only ever need one number on my phone. It takes three logins to see it.
    Push notification arrives, I tap it, I'm logged out. So what is the notification for?
    Mobile experience is poor because of constant re-authentication.
    Half my team uninstalled the app.
    iPad version logs out overnight.
    Great on the laptop, hopeless on the phone.
    It won't keep me signed in for a whole shift.
    Our area managers need figures at the store, standing up, with one hand. They don't have time to log in again.
    The app forgot my account after the {February|spring} release.
    Kicked out of the app while showing it to a client. Lovely.
    We asked for a longer session on phones, it's a setting in every other app we use.
    Signed out, signed in, signed out.
    Password prompts on mobile are excessive
    Too many logins on the phone
    I would use the app more if it knew who I was.
    Every time the phone locks I have to start from the beginning.
    Reset my password three times because the app claimed it was wrong. It wasn't, it had just signed me out in the middle of typing.
    Offline for a minute and you're out.
    It was the app for us. Better since June, but the trust isn't back yet.
    App was dreadful in the first half of the year, it has improved.
    Login loop on my phone, three times this week.
    The mobile version forgets the workspace as well as the user.
    I gave up on the app and bookmarked the website.
    For people who spend their day on ladders, a login every half hour is out of the question.
    Phone says session expired, laptop says still active. Same person, same minute.
    It's embarrassing to stand in front of a customer typing a password.
    The app is quick and pretty and does not know me.
    Biometric sign-in is broken on my device
    Our sales reps want one tap, they get four screens.
    Keeps asking for the code, and the code arrives when I'm back at my desk.
    Switch from Wi-Fi to mobile data and you're a stranger.
    Tablet at the reception logs out every night, so the morning shift has no figures.
    Every evening on the train the same: sign in, tunnel, sign in.
    logged out again
    My deputy thought I'd removed her access. It was only the app.
    Loses the login when the battery saver kicks in.
    Nice idea, the app. It would be nicer if you could get in.
    Mobile? I've stopped trying.
    I run the night shift in four depots and the only computer I have with me is my phone, so an app that throws me out each time I put it into my pocket means that I'm the one man in the company without figures, and I'd guess that I am also the one who'd need them most at three in the morning.
  `),
  wishes: lines(`
    Keep me logged in on the phone.
    The mobile app
    Stop the sign-outs.
    app login
    Longer sessions on mobile.
    Make Face ID work again.
    A phone app that remembers its user.
    Don't lose my approval when the session ends.
    Fix logging in on Android.
    Offline mode for the app, or at least no logout when there's no signal.
    mobile
    Trusted devices, so no code every time.
    Opening a notification should open the report.
  `),
}
