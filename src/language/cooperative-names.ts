/** Syllables and words between "HTX" and a name that say what it does: "HTX Dịch vụ nông nghiệp Tân Bình Phát"; folded. */
export const TRADE_WORD =
  /^(?:nong|nghiep|dich|vu|san|xuat|kinh|doanh|tong|hop|thuong|mai|che|bien|huu|co|rau|cu|an|toan|sach|qua|hoa|cay|trai|ca|phe|lua|gao|duoc|lieu|chan|nuoi|trong|trot|thuy|hai|lam|van|tai|xay|dung|thu|cong|my|nghe|cao|du|lich|tieu|moi|truong|ngu|dv|nn|dvnn|sxnn|tm|sx|va|det|tho|cam|muoi|mia|duong|sua|mat|agricultural|service|services|production|organic|general|trading)$/u;
