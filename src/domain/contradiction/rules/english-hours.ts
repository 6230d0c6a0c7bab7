// What English puts before and behind an hour that an event begins at. Patterns of folded words, no rules.

/** "We meet at", "Come at": what people are called to. Setting out is left to other evidence. */
export const weBegin =
  /\bwe(?:'ll)? (?:will )?(?:meet|gather|assemble|convene|start|begin|kick off|get (?:going|started|rolling)|open|rally)(?: [a-z]+){0,2} (?:at|@|from) $/
export const calledTo =
  /(?:^|, )\W*(?:please )?(?:come|join us|be there|be here|meet(?: us| up)?|gather|see you|show up)(?: (?:all|out|by|then|there|here))? (?:at|@) $/
/** "First whistle", "Tip-off": what opens a game, a race or a show. */
export const firstOf =
  /(?:^|[.;:,] ?)\W*(?:(?:the )?first (?:whistle|pitch|race|heat|bell|note|game|gun|ball|serve|draw|throw|tee)|kick-?off|tip-?off|throw-?in|face-?off|puck drop|gun goes(?: off)?|curtain(?: up)?|push back|bully-?off)(?: is| goes)?(?: at| @)? $/
/** "Come at 6 for cake" */
export const toDo = /^ (?:for|to|and help|if you|with)\b/
export const wholeBegins =
  /\b(?:the|all the|it all|our|this) ?(?:fun|evening|night|party|day|morning|afternoon|festivities|action|event|program|celebration|magic|whole thing)?(?: all)? (?:starts?|begins?|kicks off|gets (?:going|started|under ?way|rolling))(?: [a-z]+)? (?:at|@) $|\b(?:everything|things) (?:starts?|begins?|kicks? off|gets? (?:going|started|under ?way|rolling))(?: [a-z]+)? (?:at|@) $/
/** "starts at 4 and is over at 7:30": one sentence frames the whole. */
export const endsInSameBreath =
  /^,? (?:and|then|,) [^.!?\d]{0,24}\b(?:over|ends?|done|finish(?:es)?|wraps?(?: up)?|closes?|(?:goes|runs|lasts) (?:until|till|to)|until|till)\b/

/** What is done before or around an event, or was done once. */
export const preparingInEnglish =
  /\b(?:used to [a-z]+|we(?:'ll)? (?:eat|feast|dine|set up|clean|rehearse|practice|load|unload|break|rest|pause|leave|return|head (?:back|home)|cook|bake|decorate|warm up|vote|debrief|pack))\b[^.;:]{0,30}$/
