/** Holders of a § 19d permit: the ground on which it was issued, as their qualification and their work show it. */
export function groundOfPermit(person) {
  const names = ["de_training_completed", "training", "degree", "training_during", "adequate_degree_job_months_de"];
  if (person.said("current_title") !== "19d" || names.some((name) => person.open(name))) return undefined;
  const completed = person.or("de_training_completed", "none");
  if (completed !== "none" || person.said("training") === "german" || person.said("degree") === "german")
    return person.said("training_during") === "60c" ? "training-toleration" : "german-qualification";
  const atDegreeLevel = person.said("degree") === "foreign_comparable" && person.or("adequate_degree_job_months_de", 0) > 0;
  return atDegreeLevel ? "foreign-degree" : "qualified-work";
}
