/** Given names that are hardly ever another word (no Will, Mark, May, Grace, Hope, Bill, Rose, Art, Joy …). */
export const givenNames: ReadonlySet<string> = new Set(
  `aaron abdul abigail adam adele adrian agnes ahmed aisha alan alba albert alejandro alessandro alex alexander alexandra
alexis alfred alice alicia alina alison allison amanda amelia amina amir amit amy ana anastasia andrea andreas andrew
andy angela angelina anita anja ann anna anne annie anthony antonio anton arjun arthur ashley astrid axel barbara beatrice
ben benjamin bernard beth bianca bob boris brandon brenda brian bridget bruno camila carla carlos carmen caroline
catherine cecilia charles charlotte chen chloe chris christian christina christine christopher claire clara claudia
claudio colin connor craig cristina cynthia damian daniel daniela danielle darren dave david deborah deepak denise dennis
diana diego dimitri dmitry dominic donna doris dorothy douglas duncan dylan edith eduardo edward elaine elena eleni
eleanor elias elif elisa elizabeth ella ellen elsa emil emily emma eric erica erik erika ernest esther ethan eugene eva
evelyn fatima felix fernando fiona florian frances francesca francesco frederick gabriel gabriela gareth gavin geoffrey
george georgia gerald gina giorgos giovanni giulia gloria gordon graham greg gregory greta guillermo gustav hana hannah
harold harriet harry hassan heather heidi helen helena helga henry hiroshi holly howard hugo ian ibrahim ida ines ingrid
irene iris isaac isabel isabella ivan jacob jacqueline jakob james jamie jan jana jane janet janice jasmine jason javier
jean jeff jeffrey jen jennifer jenny jeremy jerome jessica jill jim joan joanna joe johan johanna john jonas jonathan
jorge jose joseph joshua juan judith julia julian juliana julie julien jun justin karen karim karin karl kate katerina
katherine kathleen kathryn katie kavya keith kelly kenneth kevin kiran kim kristen kristina kumar kyle lars laura lauren
lea leila lena leo leon leonard leonardo liam lily linda lisa liz logan lorenzo louis louise lucas lucia lucy luigi luis
luisa lukas luke lydia magdalena manuel marc marcel marcus margaret maria marianne marie marina mario marion marta martha
martin martina mary mateo matt matthew maxim megan mei melanie melissa mia michael michelle miguel mike mikhail mila
mohamed mohammed monica monika nadia nancy naomi natalia natalie nathan neha neil niamh nicholas nick nico nicola nicole
nikhil nikolai nikos nina noah noor nora oliver olivia omar oscar otto pablo pamela paolo patricia patrick paul paula
pauline pedro peter petra petros philip philippe phoebe pierre piotr priya rachel rafael rahul raj rajesh ralph ramon
raphael raymond rebecca ricardo richard rita robert roberto robin roger roland roman ronald rosa rosie ruth ryan sabine
sally sam samantha samuel sandra sanjay sara sarah sean sebastian sergei shannon sharon sheila silvia simon simone sofia
sonia sonja sophia sophie stefan stefano stella stephanie stephen steve steven stuart sunil suresh susan suzanne svetlana
sylvia tamara tanya tara tatiana teresa thanos theo theresa thomas tim timothy tina tobias tom tomas tony tracy ulrich
ursula valentina valerie vanessa vera veronica victor victoria vijay viktor vincent virginia vivian vladimir wendy
wilhelm william xavier yan yannis yasmin yuki yusuf yvonne zoe`.split(/\s+/),
)
