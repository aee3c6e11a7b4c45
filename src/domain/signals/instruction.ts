/** Words that tell a machine what to write instead of telling what happened. */
const instruction =
  /\b(?:ignore|disregard|forget)\b.{0,20}\b(?:previous|prior|above|earlier|all)\b.{0,20}\b(?:instructions?|prompts?|rules?)\b|\b(?:you are now|act as|system prompt)\b|(?:忽略|无视|忘记).{0,8}(?:之前|以上|前面|上述|所有).{0,6}(?:指令|指示|提示|规则)|你现在是|系统提示词/i;

/** True for a text that gives instructions to whoever reads tickets by machine. Nothing that it says is a fact of the incident. */
export function isInstruction(text: string): boolean {
  return instruction.test(text);
}
