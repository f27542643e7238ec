"""The questions that a criterion leaves open, in the words in which a person is asked. Each stands here once.

What a question offers to write ("all of (…)") is the language of rules. The texts are for people, who see them beside
the rule and in exports: the code knows a question by its name alone.
"""

# -- How the items of a list are joined -----------------------------------------------------------

MIXED = "and / or are mixed without brackets: two readings. Write all of (…) or any of (…) in the rule"
COMMAS = "a list of commas alone: all of it, or any of it? Write all of (…) or any of (…)"
BOTH_FINDINGS = (
    "“and” between findings that exclude: whoever has both, or whoever has either? Write all of (…) "
    "or any of (…)"
)
CONDITIONS = (
    "“and” between conditions that are sought: both of one person, or people with either? Write all "
    "of (…) or any of (…)"
)
BOTH_BOUNDS = "“and” between bounds that exclude: both of them, or either? Write all of (…) or any of (…)"
NOTHING_BETWEEN = (
    "nothing lies between these bounds of one variable: either of them? Write any of (…) in the rule"
)
BOUND_OF_EACH = (
    "“or” between values with one upper bound: is one of them enough? Write all of (…) or any of (…)"
)
TWO_BOUNDS = "one side of a variable has two bounds: which of them is meant?"
EVERY_VALUE = "everybody lies within one of these bounds: both of them? Write all of (…) in the rule"
NEGATION = "what the negation reaches cannot be told. Write not (…) for what is negated"
WITH_FIRST = (
    "“with” stands beside the first item only: is what follows said of it, or beside it? Write "
    "brackets in the rule"
)
PEOPLE = "“and” between groups of people: either of them? Write any of (…) in the rule"
DESCRIBED = "is what stands behind the comma said of whom stands before it? Write all of (…) or any of (…)"
ANOTHER_PERSON = (
    "“and” before another person: is that person to be there, or meant too? Write all of (…) in the rule"
)
WITHOUT_LAST = (
    "“without … or …”: neither of them, or is the last one more way in? Write not (…) for what is negated"
)
NEITHER_OR_BOTH = "“no … and …” has two readings. Write not (…) for what is negated"
NONE_OF_ALL = f"{NEITHER_OR_BOTH}, and for whom it excludes"

LONGEST = 20_000
"""Characters, but for blanks, of a criterion that is read: more than anybody writes in a whole registration."""
TOO_LONG = f"longer than {LONGEST:,} characters, and so not read. Write it as several criteria"

# -- What in a list belongs to what ---------------------------------------------------------------

COMMA_BEHIND = (
    "a comma behind “or” or “and”: for all before it, or one more item? Write all of (…) or any of "
    "(…) in the rule"
)
OF_BOTH_SEXES = (
    "whether this is asked of both sexes or of one cannot be told. Write any of (…) with all of (…) for each"
)
ALL_THAT_EXCLUDE = (
    "“and” in a list that excludes: whoever has all of it, or whoever has any? Write all of (…) or any of (…)"
)
BOUND_OF_FIRST = (
    "whether the bound is of the first name too cannot be told: write the bound behind each of them"
)
BEHIND_BOUND = (
    "words behind the second bound: is it of the same value, so measured, or of another? Write before each bound "
    "what it is of"
)
STATE_OF_FIRST = (
    "“fasting”, “supine” … before the first value: is the next one measured so too? Write it before each"
)
DAY_LAST = "a day stands behind the second bound only: is the first one of that day too? Write it behind each of them"
OF_WHICH = "a bound behind a comma and two values: of which of them? Write it beside its value"
COUNTED_ON = (
    "so many of something “or” something else: is that counted too, or is it enough that it is there? Write all of "
    "it behind each “or”"
)
REFUSAL_AND_CONSENT = (
    "a refusal and a consent beside each other: which of them is meant? Write not (…) for what is refused"
)
CONSENT_EXCLUDES = "a consent that is given keeps nobody out: write not (…) for the one that is missing"
CONTRARY = "nobody is both at once: write any of (…), or leave it out where it restricts nobody"
AGE_OF_FIRST = "whether the age or the bound is of the first too cannot be told: write it behind each of them"
HOW_FAR = (
    "is the bound behind the comma of what stands before it, or one more item? Write all of (…) or any of (…)"
)
WITH_LAST = (
    "“with” stands beside the last item only: is what follows said of the others too? Write "
    "brackets in the rule"
)
NARROWS = (
    "a comma behind what the list begins with: is what follows said of it, or one more item? Write "
    "all of (…) or any of (…)"
)

# -- What stands on one item of a list and may hold for the others too ----------------------------

SEVERITY = "a word that narrows stands beside the first item only: does it hold for the others too?"
TIME_LAST = "a time stands beside the last item only: does it hold for the others too?"
DEFINED = "“defined as” in a list: what is defined by what cannot be told. Write brackets in the rule"
ABOUT = "what the first words are about stands beside one item only: does it hold for the others too?"
FIRST_WORD = "the first word may belong to what stands behind too: write each item in full"
RESULT_LAST = (
    "the result stands beside the last item only: is it that of the others too? Write each item in full"
)
NOUN_BEHIND = (
    "whether the first word belongs to the noun behind the other too cannot be told: write each item in full"
)
LAST_WORD = "the last word may belong to the items before it too: write each item in full"
WITHOUT = "“without” in a list: what belongs to what cannot be told. Write brackets in the rule"
SAID_BEHIND = "is what stands behind the comma said of what stands before it? Write all of (…) or any of (…)"
TO = "“to” belongs to a word in the item before: write each item in full"
TIME_FIRST = "a time stands before the first item only: does it hold for the others too?"
WITH_LISTED = "“with” in a list: what belongs to what cannot be told. Write brackets in the rule"
COMPARISON_FIRST = "the comparison stands beside the first number only: does it hold for the others too?"
BRACKET = "the bracket may be of the item before too: write it behind each of them"
BESIDE_ONE = "what stands beside one of two items may hold for both: write each item in full"

# -- What a negation, an exception, an exclusion reaches ------------------------------------------

NOT_SO = (
    "“not” before how somebody has it: who has it otherwise, or also who has it not at all? Write the rule"
)
NONE_OF_IT = (
    "“no” under exclusion: who is excluded, whoever has none of it or whoever has it? Write not (…) for the "
    "first"
)
ELIDED = "what became of something that is not named here: write what it is of"
UNLESS_SPARES = "what “unless” spares cannot be told"
UNLESS_REACHES = "how far “unless” reaches cannot be told. Write brackets in the rule"
DUTY = (
    "under exclusion, what must or must not be: who is excluded, whoever is so or whoever is not? "
    "Write the rule that is meant"
)
TIMED_CONSENT = "is the time for consenting, or since when somebody could not? Write the rule that is meant"

# -- Bounds ---------------------------------------------------------------------------------------

FEW = "so few of it: of who does it at all, or of who does none of it too? Write any of (not (…); …) in the rule"
GRADES = "whether the bound grades what stands before it too cannot be told. Write brackets in the rule"
GRADED_OR_TOLD = (
    "whom the score in the bracket tells: those who are known to have it, or whoever has the score?"
)
TREATED = (
    "whom the value in the bracket tells: whoever has it now, or whoever has the disease, treated or not?"
)
OVERRIDES = "does the bound for some replace the one before it? Write the rule in full"
FOR_SOME = (
    "a bound in or for some patients: are only they sought, or is it asked of them alone? Write if "
    "(…) then (…)"
)
GUARD = "where the words for those of whom it is asked end cannot be told. Write if (…) then (…)"
GUARD_REACHES = (
    "is what stands behind the last comma asked of those alone whom the first words name, or of everybody? Write "
    "brackets in the rule"
)
FOR_WHOM = "words that name a group of people before what is asked: of them alone? Write if (…) then (…)"
OF_SOME = (
    "what some patients must have: are only they sought, or is it asked of them alone? Write if (…) then (…)"
)
HALF_MEASURED = "the unit of one bound is left out of the other"
TWO_VALUES = "one comparator for two values: both of them, or either?"

EQUALS = "“=” alone: so much and no other, or “≥” or “≤” that was lost? Write the bound in the rule"

# -- Times ----------------------------------------------------------------------------------------

SHORTER_FOR_A_KIND = (
    "a shorter time for a kind of what stands before it: is the longer one for the others alone?"
)
ANY_DAY = "before or after which such day: the study's own, or any? Keep the rule where it is the study's own"
EVER_OR_NEVER = "so long after an event: must there have been one, or is never too?"
NOT_SO_LONG = "“not” for so long: whoever has it not so long yet, or whoever had it not at all in that time?"
OF_ITSELF = "since its own diagnosis or onset: how long somebody has had it, or when it came?"
SO_LONG_BEFORE = "so long before a day: for so long up to it, or at some time before that?"
EITHER_SIDE = "so long out from a day: before it, or after it?"
AHEAD_OR_PAST = "“within” so long: was it in that time, or is it to be? Write before or after in the rule"
OF_SO_MANY = "the list has not as many items as its head says: which of them belong together?"
NO_NAME = "what a bound or a time is of is not named here: write its name before it"
OF_WHAT = "a number without what it counts: write what it stands for"
BOUND_ASIDE = "a value has other numbers in brackets than its bound: which of them are meant?"
WHICH_VALUE = "a status without its value: which one is meant?"
OF_WHOM = (
    "contraception, and not of whom: of men, and of women who cannot have a child? Write if (…) then (…)"
)
OF_SOMEBODY = "a mother or a child before what is asked: is the candidate meant, or the other of the two?"
OF_ANOTHER = (
    "what stands first is somebody else's, or of the other side: is what follows so too, or the candidate's own? "
    "Write whose each is"
)
OF_A_GRAFT = "is the bound of a graft that is to be given, or of the candidate who has one?"
OF_WHAT_SCALE = "a step without the scale that it is of: write which scale"
OF_THE_OTHERS = "a count with an exception: so many without those of the exception? Write what is counted"
TO_READER = "“you” stands within what is named: write the rule that is meant without it"
MAY_BE = "“allowed” or “eligible” stands within what is named: write whom it lets in, or what it asks for"
NO_EVENT = "blood, plasma or the like, and not what happens with it: given, received or lost? Write which in the rule"
MEN_TOO = "what only women are, behind men and women: of women alone? Write if (sex is female) then (…)"
LENGTH_OF_WHAT = (
    "so long: has it held so long until now, or is what stands within it of that length, or was it once?"
)
DISTANCE = "so much “of” another value: how far from it, or how much there is? Write the rule that is meant"
SINCE_BIRTH = (
    "so long after birth, behind who was born: how old the child is, or when something came? Write age and its bound "
    "in the rule"
)
GESTATION = "months or years of the preterm: are they of age, or of the pregnancy? Write which in the rule"
OF_MINUS_SIGNS = "a minus sign stands behind it: is it to be absent? Write not (…) in the rule"
OF_PLUS_SIGNS = "a result with plus signs: this result, or from this on? Write the rule that is meant"
WAS_SO = "“was”: is it so now, or was it so before? Write since when, or leave out “was”"
NO_LONGER = "“no longer”: who had it once, or who has it not? Write not (…) in the rule"
TWO_LENGTHS = "two lengths of one thing: is one how long each time, or are both how long it has been there?"
EACH_TIME = "so many minutes: of it once, whenever that was, or of it now?"
OF_A_DIAGNOSIS = (
    "a time behind a diagnosis: is it the time of the diagnosis of each? Write the rule that is meant"
)
OR_FINISHED = (
    "a treatment for so long: until now, or is it enough that it was so once? Write the rule that is meant"
)
IN_A_COUNTRY = "what holds in one country: is it so at this site? Write the rule that holds here"
ALL_THAT_TIME = "for so long: all that time, or at any time of it?"

# -- The criterion as a whole ---------------------------------------------------------------------

CUT_OFF = "a word joins this to something else, or one item to another: what belongs together cannot be told"
EVERYBODY = "this would exclude everybody: leave it out where it restricts nobody"
AGAIN = "this says again what the other criteria say: left out, nothing would have to be answered for it"
